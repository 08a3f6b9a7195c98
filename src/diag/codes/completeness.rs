//! C: what is missing.

use crate::diag::codes;

codes! {
    /// An element lacks a field that every element of its kind must have.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     by: 2027
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2027
    /// ```
    MISSING_FIELD = "C001", "missing-field", Error;

    /// A file that should say what it is about does not: `strategy.yaml` without the block `strategy:`, or a
    /// governing document's file without the block `document:`.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    MISSING_BLOCK = "C002", "missing-block", Error;

    /// A source file belongs to no strategy: no folder around it has a `strategy.yaml`.
    ///
    /// Such a file is in no plan. Move it into a strategy's folder, or give its folder a `strategy.yaml`.
    STRAY_FILE = "C003", "stray-file", Warning;
}
