//! stratc as a page in the browser runs it: files in memory go in, findings and an edition come out.
//!
//! [`session`] is what the page can ask for. `abi` is how it asks: with bytes in the memory of the module.

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
mod abi;
mod answer;
mod archive;
mod folder;
pub mod session;
