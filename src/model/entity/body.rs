//! The kinds as one type each: what an element's own fields are, by kind.

use super::declare::{Entity, KindSpec};
use crate::model::field::Field;
use crate::model::kind::{Kind, KindTag, each_kind};
use crate::model::reader::FieldReader;
use crate::model::record::Record;
use crate::model::reference::Link;
use crate::model::shown::Shown;
use crate::model::text::Text;

macro_rules! bodies {
    ($($name:ident,)+) => {
        /// An element's own fields, by kind.
        #[derive(Debug, Clone)]
        pub enum Body {
            $(#[doc = concat!("See [`", stringify!($name), "`](super::", stringify!($name), ").")] $name(Box<super::$name>),)+
        }

        impl Kind {
            /// The kind's declaration.
            pub fn spec(self) -> &'static KindSpec {
                match self {
                    $(Self::$name => const { &KindSpec::of::<super::$name>(Self::$name) },)+
                }
            }

            /// What the kind is beyond its fields.
            pub const fn tags(self) -> &'static [KindTag] {
                match self {
                    $(Self::$name => <super::$name as Entity>::TAGS,)+
                }
            }

            /// Reads the fields of an element of this kind.
            pub fn read(self, reader: &mut dyn FieldReader) -> Body {
                match self {
                    $(Self::$name => Body::$name(Box::new(super::$name::read(reader))),)+
                }
            }
        }

        impl Body {
            /// The kind.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$name(_) => Kind::$name,)+
                }
            }

            /// See [`Record::show`].
            pub fn show(&self) -> Vec<(&'static Field, Shown<'_>)> {
                match self {
                    $(Self::$name(body) => body.show(),)+
                }
            }

            /// See [`Record::each_link`].
            pub fn each_link(&mut self, visit: &mut dyn FnMut(&'static Field, &mut Link)) {
                match self {
                    $(Self::$name(body) => body.each_link(visit),)+
                }
            }

            /// See [`Record::each_text`].
            pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut Text)) {
                match self {
                    $(Self::$name(body) => body.each_text(visit),)+
                }
            }
        }
    };
}
each_kind!(bodies);
