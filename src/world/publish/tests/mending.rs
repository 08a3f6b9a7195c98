//! What becomes of killed runs, of file systems with fewer features, and of people who work in the published folder
//! meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::super::sys;
use super::super::{Manifest, PublishError, Survey, restore, retire, stage, swap};
use super::{FIRST, Place, SECOND, edition, outcome};

/// Stages the second edition over the first, lets `meanwhile` change the published folder, and swaps.
fn publish_while(place: &Place, meanwhile: impl FnOnce()) {
    let site = place.site();
    let survey = Survey::of(site.out()).unwrap();
    let artifacts = edition(SECOND);
    let manifest = Manifest::of(&artifacts).unwrap();
    let staging = stage::stage(&site, &survey, &artifacts, &manifest).unwrap();
    meanwhile();
    swap::swap(&site, survey.exists(), staging).unwrap();
}

#[test]
fn a_half_made_edition_is_thrown_away() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let site = place.site();
    let survey = Survey::of(site.out()).unwrap();
    let artifacts = edition(SECOND);
    let manifest = Manifest::of(&artifacts).unwrap();
    std::mem::forget(stage::stage(&site, &survey, &artifacts, &manifest).unwrap());
    fs::remove_file(place.at("out/foreign")).unwrap();
    assert!(place.publish(FIRST).unwrap().is_unchanged());
    assert!(!place.at("out/foreign").exists(), "what somebody removed stays away");
    place.assert_tidy();
    fs::create_dir(place.at(".out.stratc-new")).unwrap();
    assert!(place.publish(FIRST).unwrap().is_unchanged());
    place.assert_tidy();
}

#[test]
fn an_old_edition_that_lost_its_place_is_put_back() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let before = place.tree("out");
    fs::rename(place.at("out"), place.at(".out.stratc-old")).unwrap();
    assert!(place.publish(&[("a", ""), ("a/b", "")]).is_err());
    assert_eq!(place.tree("out"), before);
    fs::rename(place.at("out"), place.at(".out.stratc-old")).unwrap();
    assert_eq!(place.publish(SECOND).unwrap(), outcome(2, 1, 1));
    assert_eq!(place.tree("out")["foreign"], b"f");
    place.assert_tidy();
}

#[test]
fn an_old_edition_can_be_put_back_without_publishing() {
    let place = Place::new();
    let put_back = |out: &str| restore(&place.at(out), &place.at("ws"), &[]);
    put_back("out").unwrap();
    put_back("not/there/out").unwrap();
    assert_eq!(place.names(""), ["ws/"], "nothing is created for nothing");
    place.publish(FIRST).unwrap();
    let before = place.tree("out");
    put_back("out").unwrap();
    fs::rename(place.at("out"), place.at(".out.stratc-old")).unwrap();
    put_back("out").unwrap();
    assert_eq!(place.tree("out"), before);
    place.assert_tidy();
}

#[test]
fn what_others_change_meanwhile_is_not_lost() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    for name in ["same", "replaced", "edited"] {
        fs::write(place.at("out").join(name), "before").unwrap();
    }
    publish_while(&place, || {
        fs::write(place.at("other"), "after").unwrap();
        fs::rename(place.at("other"), place.at("out/replaced")).unwrap();
        fs::write(place.at("out/edited"), "after").unwrap();
        fs::create_dir_all(place.at("out/late/empty")).unwrap();
        fs::write(place.at("out/late/file"), "late").unwrap();
        fs::write(place.at("out/gone/late"), "late").unwrap();
    });
    let tree = place.tree("out");
    let expected = [
        ("same", "before"),
        ("replaced", "after"),
        ("edited", "after"),
        ("late/file", "late"),
        ("late/empty/", ""),
        ("gone/late", "late"),
        ("index.html", "two"),
    ];
    for (path, text) in expected {
        assert_eq!(tree[path], text.as_bytes(), "{path}");
    }
    assert!(!tree.contains_key("gone/x"));
    place.assert_tidy();
}

#[test]
fn what_cannot_be_moved_is_named_and_kept() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    publish_while(&place, || {
        fs::create_dir(place.at("out/new")).unwrap();
        fs::write(place.at("out/new/y"), "somebody's").unwrap();
    });
    assert_eq!(place.tree("out")["new/y"], b"y");
    let site = place.site();
    let old = [site.staging(), site.old()].into_iter().find(|old| old.exists()).unwrap();
    let left = old.join("new").join("y");
    assert_eq!(fs::read(&left).unwrap(), b"somebody's");
    for _ in 0..2 {
        let error = place.publish(SECOND).unwrap_err();
        assert_eq!(error, PublishError::Leftover { path: left.clone() });
    }
    fs::rename(&left, place.at("saved")).unwrap();
    assert!(place.publish(SECOND).unwrap().is_unchanged());
    place.assert_tidy();
}

#[test]
fn a_run_killed_after_trading_places_is_finished() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let site = place.site();
    let survey = Survey::of(site.out()).unwrap();
    let artifacts = edition(SECOND);
    let manifest = Manifest::of(&artifacts).unwrap();
    let staging = stage::stage(&site, &survey, &artifacts, &manifest).unwrap();
    fs::write(place.at("out/late"), "late").unwrap();
    swap::trade(&site, sys::exchange).unwrap();
    std::mem::forget(staging);
    assert!(place.publish(SECOND).unwrap().is_unchanged());
    let tree = place.tree("out");
    assert_eq!((&tree["foreign"][..], &tree["late"][..]), (&b"f"[..], &b"late"[..]));
    assert!(!tree.contains_key("gone/x"));
    place.assert_tidy();
}

#[test]
fn without_exchange_two_renames_do() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let site = place.site();
    let survey = Survey::of(site.out()).unwrap();
    let artifacts = edition(SECOND);
    let manifest = Manifest::of(&artifacts).unwrap();
    let refuse: fn(&Path, &Path) -> io::Result<()> = |_, _| Err(io::ErrorKind::Unsupported.into());

    let mut staging = stage::stage(&site, &survey, &artifacts, &manifest).unwrap();
    let old = swap::trade(&site, refuse).unwrap();
    assert_eq!(old, site.old());
    staging.keep();
    assert!(place.publish(SECOND).unwrap().is_unchanged());
    assert_eq!(place.tree("out")["foreign"], b"f");
    place.assert_tidy();

    // The second rename fails because nothing was staged: the old edition must be back.
    let before = place.tree("out");
    let error = swap::trade(&place.site(), refuse).unwrap_err();
    assert!(matches!(error, PublishError::Unwritable { .. }), "{error}");
    assert_eq!(place.tree("out"), before);
    place.assert_tidy();
}

#[test]
fn the_original_of_a_copy_comes_back() {
    let place = Place::new();
    fs::create_dir(place.at("out")).unwrap();
    fs::create_dir(place.at("old")).unwrap();
    fs::write(place.at("old/foreign"), "original").unwrap();
    fs::write(place.at("out/foreign"), "copy").unwrap();
    let original = place.id("old/foreign");
    let copy = place.id("out/foreign");
    let carried = BTreeMap::from([(PathBuf::from("foreign"), copy)]);
    retire::retire(&place.at("old"), &place.at("out"), Some(&carried)).unwrap();
    assert_eq!(place.id("out/foreign"), original);
    assert!(!place.at("old").exists());
}
