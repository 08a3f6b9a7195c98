//! The changes to a file as a diff that patch tools read.

use similar::TextDiff;

use super::ChangedFile;

/// How many unchanged lines are shown around each change.
const CONTEXT: usize = 3;

/// A unified diff of one file. `folder` is that of the workspace as seen from the current one, with a trailing `/` or empty:
/// patch tools look for the file there.
pub fn unified(file: &ChangedFile, folder: &str) -> String {
    let diff = TextDiff::from_lines(&*file.before, &*file.after);
    let (before, after) = (format!("a/{folder}{}", file.path), format!("b/{folder}{}", file.path));
    diff.unified_diff().context_radius(CONTEXT).header(&before, &after).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_are_shown_with_those_around_them() {
        let file = ChangedFile {
            path: "plan/a.yaml".to_owned(),
            before: "goals:\n  svar:\n    titel: Svar # ja\n    by: 2027".to_owned(),
            after: "goals:\n  svar:\n    title: Svar # ja\n    by: 2027".to_owned(),
        };
        let expected = "\
--- a/plan/a.yaml
+++ b/plan/a.yaml
@@ -1,4 +1,4 @@
 goals:
   svar:
-    titel: Svar # ja
+    title: Svar # ja
     by: 2027
\\ No newline at end of file
";
        assert_eq!(unified(&file, ""), expected);
    }
}
