//! The outline in `stratc.yaml`, and whether its depth can be one.

use rust_decimal::prelude::ToPrimitive as _;

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::{Outline, OutlineSettings};

/// The outline that the settings ask for. A depth that cannot be one is reported and left out.
pub(super) fn read(settings: &OutlineSettings, sink: &mut Sink) -> Outline {
    let depth = settings.depth.as_ref().and_then(|depth| {
        let levels = Some(depth.value).filter(rust_decimal::Decimal::is_integer).and_then(|levels| levels.to_usize());
        let levels = levels.filter(|levels| *levels > 0);
        if levels.is_none() {
            let name = OutlineSettings::DEPTH.name;
            let message = say!("\"{limit}\" must be a whole number above zero", limit = name);
            let help = say!("write how many levels are shown, such as 2, or remove the line to show all");
            sink.push(Diagnostic::new(&codes::value::INVALID_NUMBER, depth.span, message).help(help));
        }
        levels
    });
    Outline::new(settings, depth)
}
