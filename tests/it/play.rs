//! The page of the compiler in the browser. `tests/play/run` makes and tries it; what its sources promise is looked at here.

use std::fs;
use std::path::Path;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file can be read")
}

fn scripts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("play/page");
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let names = entries.map(|entry| entry.expect("entries can be read").file_name().to_string_lossy().into_owned());
    let scripts: Vec<_> =
        names.filter(|name| name.ends_with(".js")).map(|name| (text(&format!("play/page/{name}")), name)).collect();
    assert!(scripts.len() > 5, "the scripts of the page are here");
    scripts.into_iter().map(|(text, name)| (name, text)).collect()
}

/// The policy of the page keeps it from sending anything. Its scripts do not even try.
#[test]
fn no_script_of_the_page_speaks_with_the_network() {
    const WAYS: [&str; 8] =
        ["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "RTCPeer", "http://", "https://"];
    for (name, script) in scripts() {
        for way in WAYS {
            assert!(!script.contains(way), "play/page/{name} has {way}");
        }
    }
}

#[test]
fn the_policy_of_the_page_allows_nothing_from_elsewhere() {
    let assemble = text("play/assemble.mjs");
    let (_, rest) = assemble.split_once("const policy = [").expect("there is a policy");
    let (policy, _) = rest.split_once(']').expect("it ends");
    for rule in ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"] {
        assert!(policy.contains(&format!("\"{rule}\"")), "{rule}");
    }
    for open in ["http", "*", "'self'", "'unsafe-eval'"] {
        assert!(!policy.contains(open), "the policy allows {open}");
    }
    assert!(text("play/page/index.html").contains("http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\""));
}

/// What an author wrote becomes text, never markup.
#[test]
fn no_script_of_the_page_writes_markup() {
    for (name, script) in scripts() {
        for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
            assert!(!script.contains(way), "play/page/{name} has {way}");
        }
    }
}

/// A plan is shown as it is published, and no script of it runs: the page around can look into the frame, so a script in there
/// could look out.
#[test]
fn the_frame_runs_no_script() {
    let page = text("play/page/index.html");
    assert!(page.contains("<iframe id=\"view\" sandbox=\"allow-same-origin\""));
}
