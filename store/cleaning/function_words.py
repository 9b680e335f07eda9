"""The commonest function words of the commonest languages of the news."""

from __future__ import annotations

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """a about after again against all also am among an and any are as at be because been
            before being below between both but by can could did do does doing down during each few
            for from further had has have having he her here hers him his how i if in into is it its
            itself just may me might more most my new no nor not now of off on once one only or
            other our out over own per same say says she should so some such than that the their
            them then there these they this those through to too two under until up upon us very
            via was we were what when where which while who whom why will with would you your
            yours i'm i've it's don't he's she's that's we're they're can't won't you're isn't
            didn't doesn't wasn't there's what's according said""",
        "de": """der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als
            auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über
            einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte
            kann gegen vom können schon wenn seine ihre dann unter wir soll ich eines jahr zwei
            diese dieser wieder keine seiner worden will zwischen immer was sagte""",
        "fr": """de la le les des et en un une du à dans est pour que qui par sur au il plus pas ne
            se ce avec sont son sa ses mais ou aux été cette comme ont elle on d'un d'une être fait
            nous vous leur leurs entre après deux aussi même sans ces tout très a c'est s'est n'est
            qu'il était avait peut depuis contre selon je y bien encore""",
        "es": """de la que el en y a los se del las por un para con no una su al es lo como más o
            pero sus le ha este sí porque esta entre cuando muy sin sobre ser también me hasta hay
            donde han quien desde todo nos durante uno ni contra ese eso había ante ellos e esto
            antes algunos qué unos otro otras era fue son está según tras dos años""",
        "it": """di che e la il un a per in una è del della non sono con i le si da lo gli ha dei
            nel al alla più come ma anche dal delle su questo questa o se ci dalla nella suo sua
            hanno essere stato fatto ai tra degli due dopo quando molto era loro cui solo perché
            prima contro sul sulla nei agli dell all l'ha c'è""",
        "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas
            foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela
            até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você
            tinha foram essa num nem suas são disse segundo sobre""",
        "nl": """de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar
            bij of uit nog naar heeft ze hij door over worden wordt was wel kan meer geen tot deze
            hebben onder zich werd we moet veel al tegen na zo dit haar hun had jaar zou wat waar
            twee werden toen""",
        "sv": """och i att det som en på är av för med till den har de inte om ett han men var jag
            sig från vi så kan man när år säger hon under också efter eller nu sin där vid mot ska
            skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir
            två mer detta""",
        "da": """og i at det er en til på som af for med de den har ikke der et var han fra men sig
            vi også om så kan man ved efter siger eller nu skal jeg blev være år mod når over havde
            ud hun bliver mere end sin vil kun noget meget hvor disse af""",
        "no": """og i at det er en til på som av for med de den har ikke et var han fra men seg vi
            også om så kan man ved etter sier eller nå skal jeg ble være år mot når over hadde ut
            hun blir mer enn sin vil bare noe veldig hvor disse ikke etter""",
        "fi": """ja on ei että se hän oli ovat mutta myös joka kun niin kuin tai sen ole mukaan jos
            vain nyt ollut voi sekä mitä jo ennen kanssa hänen tämä tämän sitä vielä siitä noin
            vuoden ovat olisi jälkeen kaikki niitä jotka mukana""",
        "pl": """w i na z do się nie że jest o to po od za jak a przez dla jego oraz co ale tym są
            był ich tak być już może tego które który która także roku pod tylko przed czy było
            będzie jej ze we bardzo przy też ten ma lub""",
        "cs": """a v se na je že o s z do i to k za by ve pro ale po si jako tak jsou od aby který
            podle které jeho bylo byl až nebo při už co jen která může však má není před své být
            také této které kteří mezi""",
        "ro": """de în și a la care nu cu pe o din un să este că mai pentru ca au fost sunt s-a prin
            după ce al ale lui ar dar va această acest fi sau iar când foarte până unui unei
            pe între despre""",
        "hu": """a az és hogy nem is egy ez meg azt de van volt csak már mint még vagy kell ha el
            lehet amely szerint akkor után minden ezt azonban sem lesz pedig mert között aki
            nagyon két""",
        "tr": """ve bir bu da de için ile çok olarak daha olan gibi en ne var sonra kadar o ise ki
            değil ama mi olduğunu her göre ya olduğu yeni iki tarafından dedi büyük""",
        "id": """yang dan di untuk dengan dari ini pada itu dalam tidak akan ke juga adalah oleh
            telah bisa ada sudah karena tersebut atau saat mereka kami kita lebih bahwa dia seperti
            para hanya menjadi ujar kata sebagai tahun""",
        "vi": """và của là có cho các được trong một không với những người này đã khi để ông từ đến
            tại về năm ra cũng theo như nhiều vào sẽ trên đó phải hơn bị làm""",
        "ru": """и в не на что с по как это из к за от о для а его но был она так у же то он бы все
            только или если до также при после году было были их мы еще который которые чтобы может
            этого того время сказал над между уже""",
        "uk": """і в не на що з та до як це за від для про його але був вона у й того він щоб або
            також після при року було були їх ми який які може цього над між вже під є""",
        "bg": """и в на не за да се от с че е по са до като това който или но при ще след той още
            към бе има те си през беше тя само както под между""",
        "sr": """и у је на се да за од су са не као што из о који а али по то који би до након само
            i u je na se da za od su sa ne kao što iz o koji ali po to bi do nakon samo koje će""",
        "ar": """في من على إلى أن التي الذي عن مع هذا هذه كان ما لا بين كما قد بعد ذلك و أو حيث
            خلال قال كانت منذ عند لم حتى وقد وقال كل غير قبل هو هي أنه""",
        "fa": """و در به از که این را با است برای آن یک می خود تا شده بر هم نیز کرد شد بود های باید
            اما دارد کند پس اگر گفت""",
        "ur": """کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی ہو ایک تھا کر وہ تھے گیا لیے""",
    }.items()
}
