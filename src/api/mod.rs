//! The endpoints of ecommerce combine-papay (电商收付通 合单委托代扣): paths, input rules and the shape of answers.

pub mod contracts;
pub mod events;
mod fields;
mod operation;
pub mod pre_entrust_sign;
pub mod transactions;

pub use fields::{Characters, Fields, Model};
pub use operation::Operation;
