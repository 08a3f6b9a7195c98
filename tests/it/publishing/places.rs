//! Where an edition may go, and where it never goes.

use super::folders::{files, published};
use super::{ONE_PLAN, assert_changes_nothing, build, build_with, stratc};
use crate::support::{STRATEGY, Workspace};

#[test]
fn an_edition_goes_where_the_settings_or_the_command_say() {
    let workspace = Workspace::new().with("stratc.yaml", "output: nett/planer\n");
    build(&workspace);
    assert_eq!(files(&workspace.path("nett/planer")), ONE_PLAN);
    build_with(&workspace, &["--output", "annet/sted"]);
    assert_eq!(files(&workspace.path("annet/sted")), ONE_PLAN);
    assert!(!workspace.path("public").exists());
}

#[test]
fn an_edition_never_goes_over_the_workspace() {
    let inner = Workspace::empty().with("arbeid/strategies/plan/strategy.yaml", STRATEGY);
    for place in ["arbeid", "."] {
        let run = assert_changes_nothing(&inner, &mut stratc(&inner, &["build", "-C", "arbeid", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
        assert!(run.err.contains("choose") && run.err.contains("--output"), "-o {place}: {}", run.err);
    }
    inner.write("arbeid/stratc.yaml", "output: .\n");
    let run = assert_changes_nothing(&inner, &mut stratc(&inner, &["build", "-C", "arbeid"]));
    assert_eq!(run.status, 2, "output: . in stratc.yaml");
}

#[test]
fn an_edition_never_goes_over_the_sources() {
    let workspace = with_document();
    for place in ["strategies", "strategies/plan", "strategies/plan/ut", "seeds"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
    workspace.write("stratc.yaml", "output: strategies/plan/ut\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_ne!(run.status, 0, "output: strategies/plan/ut in stratc.yaml");
}

#[test]
fn strategies_in_the_root_of_the_workspace_can_be_published() {
    let workspace = Workspace::empty().with("plan/strategy.yaml", STRATEGY).with("stratc.yaml", "strategies: .\n");
    build(&workspace);
    assert_eq!(published(&workspace), ONE_PLAN);
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", "plan"]));
    assert_eq!(run.status, 2, "{}", run.err);
}

#[test]
fn a_file_is_no_place_for_an_edition() {
    let workspace = Workspace::new().with("notat", "Ikke en mappe");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", "notat"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("notat") && run.err.contains("not a folder"), "{}", run.err);
}

/// A workspace with a plan and a governing document.
fn with_document() -> Workspace {
    Workspace::new().with("seeds/rammer.yaml", "document:\n  title: Rammer\n  publisher: Fjordvik kommune\n")
}

#[cfg(unix)]
#[test]
fn an_edition_never_goes_among_the_sources_by_a_detour() {
    let workspace = Workspace::new().with("mappe/notat", "");
    std::os::unix::fs::symlink("strategies", workspace.path("lenke")).expect("a link can be made");
    for place in ["lenke", "lenke/ut", "mappe/../strategies", "mappe/../strategies/ut", "borte/../strategies/ut"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
}

#[test]
fn an_edition_never_goes_between_the_sources() {
    let workspace = with_document();
    for place in ["strategies/ut", "strategies/deep/ut", "seeds/ut"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
}
