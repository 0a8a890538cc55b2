//! Words for files that cannot be reached.
//!
//! Owns the messages, so that the window and the command line say the same. Leaves the disk to
//! the caller.

use std::io::{Error, ErrorKind};

use super::codes;
use super::problem::Problem;
use super::report::{Report, Words};

/// What to tell somebody who asked for the file `path` and got this error.
///
/// `is_dir` says that a folder has this name: systems report that as errors of different kinds,
/// some as a missing permission.
#[must_use]
pub fn describe_io(error: &Error, path: &str, is_dir: bool) -> Problem {
    let (code, message, hint) = match error.kind() {
        _ if is_dir => (
            codes::IS_A_FOLDER,
            "This is a folder, not a file.".to_owned(),
            "Choose a file in it, for example one that ends in .json.".to_owned(),
        ),
        ErrorKind::NotFound => (
            codes::NOT_FOUND,
            "There is no file of this name.".to_owned(),
            "Check the spelling and the folder. The file may have been moved or renamed, or the drive may not be connected.".to_owned(),
        ),
        ErrorKind::PermissionDenied => (
            codes::NO_PERMISSION,
            "The system does not let this program read the file.".to_owned(),
            "Ask its owner for the right to read it, or copy it to a folder of your own. Close it in other programs first.".to_owned(),
        ),
        _ => (
            codes::CANNOT_READ,
            format!("The file could not be read. The system says: {error}."),
            "Check that the drive or the network folder is connected, then try again.".to_owned(),
        ),
    };
    Report::single(path, "", code, None, Words { message, hint, ..Words::default() })
}

#[cfg(test)]
mod tests {
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
