//! D: whether the plan may be shown, and whether everyone can use it.

mod everything;
mod identity_numbers;
mod secrecy;

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
}
