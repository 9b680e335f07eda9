# ruff: noqa: E501 - a sentence a line
from __future__ import annotations

import pytest

from store.cleaning.language import language_of

SENTENCES = {
    "en": "The council has voted to rebuild the tower that was broken by a storm in the winter.",
    "de": "Der Rat hat beschlossen, den Turm wieder aufzubauen, der im Winter von einem Sturm zerstört wurde.",
    "fr": "Le conseil a décidé de reconstruire la tour qui a été détruite par une tempête pendant l’hiver.",
    "es": "El consejo ha decidido reconstruir la torre que fue destruida por una tormenta en el invierno.",
    "it": "Il consiglio ha deciso di ricostruire la torre che è stata distrutta da una tempesta in inverno.",
    "pt": "O conselho decidiu reconstruir a torre que foi destruída por uma tempestade no inverno, não mais.",
    "nl": "De raad heeft besloten om de toren die in de winter door een storm is verwoest weer op te bouwen.",
    "sv": "Rådet har beslutat att bygga upp tornet som förstördes av en storm och som inte används.",
    "pl": "Rada zdecydowała, że wieża, która została zniszczona przez burzę, będzie odbudowana w tym roku.",
    "fi": "Neuvosto on päättänyt, että torni rakennetaan uudelleen, mutta se ei ole vielä valmis.",
    "tr": "Konsey bir fırtına ile yıkılan kule için yeni bir karar aldı ve bu karar çok önemli.",
    "ru": "Совет решил восстановить башню, которая была разрушена во время бури и не использовалась.",
    "uk": "Рада вирішила відбудувати вежу, яка була зруйнована під час бурі та не використовувалась.",
    "el": "Το συμβούλιο αποφάσισε να ξαναχτίσει τον πύργο που καταστράφηκε από την καταιγίδα.",
    "ar": "قرر المجلس إعادة بناء البرج الذي كان في الميناء بعد أن دمرته العاصفة من قبل",
    "he": "המועצה החליטה לבנות מחדש את המגדל שנהרס בסערה בחורף האחרון",
    "hi": "परिषद ने तूफान में टूटी हुई मीनार को फिर से बनाने का फैसला किया है",
    "zh": "市议会周二投票决定重建在风暴中被毁的旧灯塔，工程将持续两年。",
    "ja": "市議会は火曜日、嵐で壊れた古い灯台を再建することを決めました。",
    "ko": "시의회는 화요일 폭풍으로 부서진 옛 등대를 다시 짓기로 결정했다.",
    "th": "สภาเมืองลงมติเมื่อวันอังคารให้สร้างประภาคารเก่าที่ถูกพายุทำลายขึ้นใหม่",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_a_sentence_is_enough(language: str, sentence: str) -> None:
    assert language_of(sentence) == language


@pytest.mark.parametrize(
    "text", ["", "Home", "12 34 56", "\x00\ud800", "Zxq Wvu Bnm Kjh Gfd Poi Uyt Rew Asd"]
)
def test_what_cannot_be_told_is_not_guessed(text: str) -> None:
    assert language_of(text) == ""
