//! Values that are kept as they were written: of unknown keys, and those that cannot be read.
//!
//! Owns the rule that nothing is lost: what is not JSON, or too deep, is kept as its text.

use serde_json::Value;

use super::{FromJson, Here, Reading, Sort, refuse, syntax};
use crate::load::codes;
use crate::load::context::Context;
use crate::say;
use crate::words::Said;

/// The deepest nesting of brackets that is read. The format itself needs eight.
pub(in crate::load) const DEEPEST: usize = 100;

/// A value as it was written. What is wrong with it is reported.
pub(in crate::load) fn keep(here: &Here<'_>, ctx: &mut Context<'_>) -> Value {
    let raw = here.span.of(ctx.text);
    if here.depth > DEEPEST {
        report_depth(here, ctx);
        return Value::String(raw.to_owned());
    }
    let error = match serde_json::from_str(raw) {
        Ok(value) => return value,
        Err(error) => error,
    };
    if Sort::of(raw) == Sort::Text
        && let Reading::Whole(text) = super::leaf::quoted(here, ctx)
    {
        return Value::String(text);
    }
    if !ctx.is_cut_at(here.span.end) {
        let (code, at, message, hint) = match syntax::not_json(raw) {
            Some((what, hint)) => {
                (codes::BROKEN_JSON, 0, say!("found-kept-as-text", what = what), hint)
            }
            None => syntax::broken_within(raw, &error),
        };
        ctx.problem(code, here.span.start + at, &here.path, || (message, hint));
    }
    Value::String(raw.to_owned())
}

pub(super) fn report_depth(here: &Here<'_>, ctx: &mut Context<'_>) {
    ctx.problem(codes::TOO_DEEP, here.span.start, &here.path, || {
        let name = here.path.name();
        (
            say!("found-too-deep", name = name, depth = here.depth, most = DEEPEST),
            say!("found-too-deep-hint").to_owned(),
        )
    });
}

/// A value that was reported already, as it was written.
pub(in crate::load) fn keep_unread(here: &Here<'_>, text: &str) -> Value {
    let raw = here.span.of(text);
    let as_text = || Value::String(raw.to_owned());
    if here.depth > DEEPEST {
        return as_text();
    }
    serde_json::from_str(raw).unwrap_or_else(|_| as_text())
}

/// Any value.
impl FromJson for Value {
    const EXPECTED: super::Expected =
        super::Expected { what: Said("expected-value"), hint: Said("expected-value-hint") };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        if Sort::of(here.span.of(ctx.text)) == Sort::Missing {
            return refuse(here, ctx, &Self::EXPECTED);
        }
        Reading::Whole(keep(here, ctx))
    }
}
