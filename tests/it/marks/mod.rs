//! Marks in texts: what each form makes of those that are read, and what is said about those that are not.

#[cfg(feature = "pdf")]
mod forms;
mod found;
mod strays;
#[cfg(feature = "pdf")]
mod tables;
