//! Limits that make sense.

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::{LimitSettings, Limits, Record as _, Shown};

/// Reports values that cannot be a limit. They are not used: [`Limits::with`] leaves them out.
pub fn check_limits(settings: &LimitSettings, sink: &mut Sink) {
    for (field, shown) in settings.show() {
        if let Shown::Number(limit) = shown
            && !Limits::is_possible(limit.value)
        {
            let message = say!("\"{limit}\" must be a whole number above zero", limit = field.name);
            sink.push(
                Diagnostic::new(&codes::value::INVALID_NUMBER, limit.span, message)
                    .help(say!("write another number, or remove the line to use stratc's own limit")),
            );
        }
    }
}
