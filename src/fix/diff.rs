//! The changes to a file as a diff that patch tools read.

use similar::TextDiff;

use super::ChangedFile;

/// How many unchanged lines are shown around each change.
const CONTEXT: usize = 3;

/// A unified diff of one file.
pub fn unified(file: &ChangedFile) -> String {
    let diff = TextDiff::from_lines(&*file.before, &*file.after);
    let (before, after) = (format!("a/{}", file.path), format!("b/{}", file.path));
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
        assert_eq!(unified(&file), expected);
    }
}
