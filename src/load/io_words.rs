//! Words for files that cannot be reached.
//!
//! Owns the messages, so that the window and the command line say the same. Leaves the disk to
//! the caller.

use std::io::{Error, ErrorKind};

use super::codes;
use super::problem::Problem;
use super::report::{Report, Words};
use crate::say;
use crate::words::decimal;

/// What to tell somebody who asked for the file `path` and got this error.
///
/// `is_dir` says that a folder has this name: systems report that as errors of different kinds,
/// some as a missing permission.
#[must_use]
pub fn describe_io(error: &Error, path: &str, is_dir: bool) -> Problem {
    let (code, message, hint) = match error.kind() {
        _ if is_dir => {
            (codes::IS_A_FOLDER, say!("io-folder").to_owned(), say!("io-folder-hint").to_owned())
        }
        ErrorKind::NotFound => (
            codes::NOT_FOUND,
            say!("io-not-found").to_owned(),
            say!("io-not-found-hint").to_owned(),
        ),
        ErrorKind::PermissionDenied => (
            codes::NO_PERMISSION,
            say!("io-no-permission").to_owned(),
            say!("io-no-permission-hint").to_owned(),
        ),
        _ => (
            codes::CANNOT_READ,
            say!("io-unreadable", error = error.to_string()),
            say!("io-unreadable-hint").to_owned(),
        ),
    };
    Report::single(path, "", code, None, Words { message, hint, ..Words::default() })
}

/// Refuses a file of a size in bytes that would take `times` as much memory while it is opened, where less
/// is free.
///
/// # Errors
///
/// How much it would take, and what to do.
pub fn fits(file: &str, size: u64, times: u64, free: Option<u64>) -> Result<(), Problem> {
    let needed = size.saturating_mul(times);
    let Some(free) = free.filter(|free| needed > *free) else { return Ok(()) };
    let message = say!(
        "io-too-large",
        size = in_megabytes(size),
        needed = in_megabytes(needed),
        free = in_megabytes(free),
    );
    let hint = say!("io-too-large-hint");
    Err(super::Unreadable::whole(file, codes::TOO_LARGE, &message, hint).problem)
}

/// A size in bytes as people say it, in units of a million.
fn in_megabytes(bytes: u64) -> String {
    let megabytes = bytes.div_ceil(1_000_000);
    if megabytes < 10_000 {
        return say!("io-megabytes", count = megabytes);
    }
    say!("io-gigabytes", size = decimal(megabytes as f64 / 1_000.0, 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_that_does_not_fit_is_refused_with_what_it_would_take() {
        assert!(super::fits("f", 100_000_000, 9, Some(900_000_000)).is_ok());
        assert!(super::fits("f", u64::MAX, 9, None).is_ok(), "the system does not say");
        let refused =
            super::fits("f", 2_000_000_000, 9, Some(8_123_000_000)).expect_err("too large");
        assert_eq!(refused.code, "too-large");
        assert_eq!(
            refused.message,
            "The file holds 2,000 MB. To open it takes about 18.0 GB of memory, but only 8,123 MB are free. It was not read."
        );
    }

    use std::io::{Error, ErrorKind};

    use super::describe_io;

    #[test]
    fn a_folder_is_told_from_a_missing_permission() {
        let error = Error::from(ErrorKind::PermissionDenied);
        assert_eq!(describe_io(&error, "data", true).code, "is-a-folder");
        assert_eq!(describe_io(&error, "data", false).code, "no-permission");
    }

    #[test]
    fn a_missing_file_says_what_to_check() {
        let problem = describe_io(&Error::from(ErrorKind::NotFound), "visits.json", false);
        insta::assert_snapshot!(problem, @r"
        visits.json: error[not-found]: There is no file of this name.
          hint: Check the spelling and the folder. The file may have been moved or renamed, or the drive may not be connected.
        ");
    }

    #[test]
    fn other_errors_are_quoted() {
        let problem = describe_io(&Error::other("device not ready"), "f", false);
        assert!(problem.message.ends_with("The system says: device not ready."));
    }
}
