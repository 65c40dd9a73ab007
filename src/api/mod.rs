//! The endpoints of ecommerce combine-papay (电商收付通 合单委托代扣): paths, input rules and the shape of answers.

mod fields;
mod operation;
pub mod pre_entrust_sign;

pub use fields::{Fields, Model};
pub use operation::Operation;
