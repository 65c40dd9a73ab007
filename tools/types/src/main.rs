//! Prints the TypeScript declarations of the Rust models: `cargo run -p types > pkg/src/models.ts`.

use ts_rs::{Config, TS};
use wechatpay_entrust::api::{contracts, events, orders, pre_entrust_sign, transactions};
use wechatpay_entrust::error;

fn declaration<T: TS + 'static>(config: &Config) -> String {
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}\n", T::decl(config))
}

fn main() {
    let config = Config::default();
    let modes: Vec<String> = events::TERMINATION_MODES.iter().map(|mode| format!("'{mode}'")).collect();
    let declarations = [
        declaration::<error::Issue>(&config),
        declaration::<error::Rule>(&config),
        declaration::<error::SignatureReason>(&config),
        declaration::<error::NotificationReason>(&config),
        declaration::<pre_entrust_sign::MiniProgram>(&config),
        declaration::<pre_entrust_sign::App>(&config),
        declaration::<pre_entrust_sign::PreEntrustSign>(&config),
        declaration::<contracts::ContractKey>(&config),
        declaration::<contracts::ContractTermination>(&config),
        declaration::<contracts::Termination>(&config),
        declaration::<contracts::Contract>(&config),
        declaration::<contracts::ContractTerminateInfo>(&config),
        declaration::<transactions::Transaction>(&config),
        declaration::<transactions::SubOrder>(&config),
        declaration::<transactions::Amount>(&config),
        declaration::<transactions::SettleInfo>(&config),
        declaration::<transactions::OrderKey>(&config),
        declaration::<transactions::Reversal>(&config),
        declaration::<transactions::ReversalSubOrder>(&config),
        declaration::<orders::TransactionOrder>(&config),
        declaration::<orders::SubOrderResult>(&config),
        declaration::<orders::PaidAmount>(&config),
        declaration::<orders::CombinePayerInfo>(&config),
        declaration::<events::Entrust>(&config),
    ];
    println!("// Generated from the Rust models by `npm run types`. Do not edit.\n");
    println!("{}", declarations.join("\n"));
    println!("/** Who ended a contract; WeChat Pay may add others. */");
    println!("export type TerminationMode = {} | (string & {{}})", modes.join(" | "));
}
