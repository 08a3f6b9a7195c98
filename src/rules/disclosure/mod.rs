//! D: whether the plan may be shown, and whether everyone can use it.

mod colours;
mod everything;
mod hidden_names;
mod identity_numbers;
mod legal_bases;
mod people;
mod places_shown;
mod recognisable;
mod reworded;
mod secrecy;
mod secret_codes;

use super::family;

family! {
    public_refers_to_internal,
    internal_without_basis,
    internal_without_review,
    embargo_past,
    national_identity_number,
    private_contact,
    image_without_alternative,
    heading_skip,
    link_words,
    colour_only,
    raw_html,
    comment_unclosed,
    hidden_words,
    health_of_person,
    method_names_persons,
    video_without_captions,
    blank_header,
    person_recognised,
    code_told,
    client_named,
    place_only,
}
