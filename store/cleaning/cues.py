"""What single words and pairs of words hint at: the vocabulary of what stands around articles."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Cue(IntEnum):
    """A kind of hint; its value is the place of its bit in a set of hints."""

    SUBSCRIBE = 0
    SHARE = 1
    RELATED = 2
    ADVERT = 3
    LEGAL = 4
    CREDIT = 5
    COMMENT = 6
    NAVIGATION = 7
    APP = 8
    AUTHOR = 9
    SPEECH = 10
    FIRST_PERSON = 11
    BYLINE = 12
    CONTENTS = 13
    DATE = 14
    TIME = 15
    AGO = 16
    READING_TIME = 17
    ADDRESS = 18
    HANDLE = 19
    HASHTAG = 20
    SECTION = 21
    """The heading of a section that follows articles: “Related”, “Comments” …"""
    COPYRIGHT = 22


_ANYWHERE = {
    Cue.SUBSCRIBE: """
        subscribe subscribing subscribed subscriber subscribers subscription subscriptions
        newsletter newsletters inbox signup sign-up membership unsubscribe notification
        notifications alerts sign_up free_trial become_a join_us join_our join_now get_the get_our
        get_all daily_briefing stay_informed stay_updated stay_tuned stay_connected up_to_date
        push_alerts email_address email_updates email_alerts your_email your_inbox delivered_to
        never_miss weekly_digest""",
    Cue.SHARE: """
        share tweet facebook twitter whatsapp linkedin reddit pinterest telegram flipboard print
        printer bookmark instagram youtube tiktok rss bluesky mastodon threads messenger pocket
        tumblr share_this share_on copy_link follow_us follow_me follow_the email_this""",
    Cue.RELATED: """
        related recommended trending popular featured suggested elsewhere read_more read_next
        read_also see_also also_read read_the more_from more_on more_in more_stories more_news
        more_articles more_about you_may you_might also_like most_popular most_read most_viewed
        most_shared most_recent latest_news latest_stories latest_posts latest_articles top_stories
        don't_miss must_read up_next next_article next_post next_story previous_article
        previous_post editor's_pick editor's_picks editors'_picks what_to further_reading
        keep_reading continue_reading explore_more in_case missed_it recent_posts full_story
        click_here here's_how related_articles""",
    Cue.ADVERT: """
        advertisement advertisements advertise advertising advertiser advertisers sponsored sponsor
        promoted affiliate commission commissions adchoices coupon coupons paid_content paid_post
        partner_content ad_feedback skip_ad buy_now shop_now deal_of add_to sold_out in_stock
        free_shipping view_deal check_price best_price""",
    Cue.LEGAL: """
        disclaimer disclosure republished reproduction cookie cookies gdpr consent
        financial_advice investment_advice legal_advice medical_advice informational_purposes
        information_purposes past_performance views_expressed opinions_expressed
        originally_published originally_appeared this_article this_story this_post this_content
        editorial_guidelines editorial_standards editorial_note editor's_note terms_of terms_and
        privacy_policy privacy first_published first_appeared""",
    Cue.CREDIT: """
        photo photograph photographer image images credit credits getty shutterstock unsplash
        reuters afp pexels istock courtesy illustration screenshot picture alamy pixabay
        photo_by image_credit photo_credit image_source ap_photo courtesy_of via_getty
        adobe_stock""",
    Cue.COMMENT: """
        comment comments reply replies login register account password upvote like likes dislikes
        discuss moderation moderators moderated leave_a log_in sign_in your_account report_abuse
        report_this no_comments join_the logged_in post_comment your_name be_published
        required_fields says_reply view_comments""",
    Cue.NAVIGATION: """
        home menu search contact about careers help faq sitemap archive archives categories category
        tag tags close navigation toggle scroll accessibility previous next section sections topics
        gallery slideshow jobs classifieds weather video videos photos watch listen play live
        podcasts podcast shop store cart wishlist contact_us about_us skip_to back_to to_top
        load_more show_more view_all see_all view_more site_map all_categories main_content
        loading_please try_again""",
    Cue.APP: """
        download install ios android app apps download_the download_our download_now app_store
        google_play play_store the_app mobile_app get_the""",
    Cue.AUTHOR: """
        reporter columnist freelance journalist correspondent contributor freelancer biography
        contributing_writer contributing_editor senior_writer senior_editor senior_reporter
        staff_writer managing_editor is_a is_an follow_him follow_her follow_them reach_him
        reach_her contact_him contact_her about_the the_author more_by all_posts posts_by""",
    Cue.SPEECH: """
        said says told added according wrote explained announced noted stated claimed argued
        reported warned insisted replied asked""",
    Cue.FIRST_PERSON: "i we my our me us i'm i've we're we've",
}

_AT_THE_START = {
    Cue.BYLINE: """
        by author authors written posted reported reporting editing published updated modified
        source story filed words edited contributed last_updated last_modified first_published
        reviewed_by medically_reviewed""",
    Cue.CONTENTS: """
        contents overview highlights summary tldr table_of in_this jump_to on_this key_takeaways
        key_points key_highlights what_to quick_links quick_facts at_a""",
    Cue.SECTION: """
        related recommended comments comment trending popular tags tag topics sources references
        subscribe advertisement advertisements sponsored copyright discussion newsletter featured
        previous share suggested footnotes categories archives navigation you_may you_might
        more_from more_on more_stories more_news more_like more_in read_more read_next read_also
        see_also also_read leave_a most_popular most_read most_recent latest_news latest_posts
        latest_stories latest_articles top_stories about_the filed_under further_reading
        next_article next_post next_story previous_article previous_post sign_up get_the follow_us
        up_next don't_miss editor's_picks editors'_picks what_to join_the view_comments stay_in
        download_the recent_posts post_navigation share_this additional_resources no_comments
        external_links post_a add_a photo_credits in_case our_picks""",
}

_MONTHS = """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july
    august september october november december"""
MONTHS = frozenset(_MONTHS.split())


class Hints(NamedTuple):
    """The bits a word sets by itself, and those it sets with the word that follows."""

    alone: int
    before: dict[str, int]


def _table(groups: dict[Cue, str]) -> dict[str, Hints]:
    alone: dict[str, int] = {}
    before: dict[str, dict[str, int]] = {}
    for cue, entries in groups.items():
        for entry in entries.split():
            first, _, second = entry.partition("_")
            if not second:
                alone[first] = alone.get(first, 0) | 1 << cue
                continue
            pairs = before.setdefault(first, {})
            second = second.partition("_")[0]
            pairs[second] = pairs.get(second, 0) | 1 << cue
    return {word: Hints(alone.get(word, 0), before.get(word, {})) for word in {*alone, *before}}


ANYWHERE = _table(_ANYWHERE)
AT_THE_START = _table(_AT_THE_START)
