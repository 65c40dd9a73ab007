//! The endpoints of ecommerce combine-papay (电商收付通 合单委托代扣): paths, input rules and the shape of answers.

mod characters;
pub mod contracts;
pub mod events;
mod fields;
mod notify_url;
mod operation;
pub mod orders;
pub mod pre_entrust_sign;
pub mod transactions;

pub use characters::Characters;
pub use fields::{Fields, Model};
pub use operation::Operation;
