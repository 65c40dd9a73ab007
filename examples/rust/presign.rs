//! Mini-program pre-sign with an ordinary HTTP client, `ureq`, in Rust alone.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "clock, environment and output are a program's")]

use std::env;
use std::error::Error;
use std::time::{SystemTime, UNIX_EPOCH};

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use ureq::{Agent, http};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::{Rsa, ready};
use wechatpay_entrust::http::{Request, Response};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{PlatformKey, PrivateKey, Serial};
use wechatpay_entrust::sign::Credential;
use wechatpay_entrust::{Call, Exchange};

fn main() -> Result<(), Box<dyn Error>> {
    let private_key = PrivateKey::parse(env::var("WECHATPAY_PRIVATE_KEY")?.as_bytes())?;
    let public_key = env::var("WECHATPAY_PUBLIC_KEY")?;
    let platform_key = PlatformKey::parse(&env::var("WECHATPAY_PUBLIC_KEY_ID")?, public_key.as_bytes())?;
    let serial = Serial::parse(&env::var("WECHATPAY_SERIAL")?)?;
    let exchange = Exchange {
        credential: Credential::new(&env::var("WECHATPAY_MCHID")?, serial)?,
        keyring: [platform_key].into_iter().collect(),
        crypto: Rsa::new(Some(&private_key), UnwrapErr(SysRng))?,
        user_agent: "presign-example/1.0".into(),
    };
    let input = Input::from(serde_json::json!({
        "appid": env::var("APPID")?,
        "plan_id": env::var("PLAN_ID")?.parse::<u64>()?,
        "out_contract_code": nonce()?, // yours; store it with the user before the call
        "contract_display_account": "微信代扣用户A",
        "notify_url": env::var("NOTIFY_URL")?,
    }));
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &input)?;
    let request = ready(exchange.prepare(&call, now()?, &nonce()?))?;
    let response = send(&env::var("WECHATPAY_BASE_URL")?, request)?;
    let verified = ready(exchange.finish_call(&call, response, now()?))?;
    println!("{}", String::from_utf8_lossy(verified.body()));
    Ok(())
}

/// For `https` give ureq its feature `rustls`; the sandbox speaks `http`.
fn send(origin: &str, request: Request) -> Result<Response, Box<dyn Error>> {
    let agent: Agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
    let url = format!("{origin}{}", request.path);
    let mut builder = http::Request::builder().method(request.method.as_str()).uri(url);
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let mut answer = agent.run(builder.body(request.body.unwrap_or_default())?)?;
    let text = |value: &http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
    Ok(Response {
        status: answer.status().as_u16(),
        headers: answer.headers().iter().map(|(name, value)| (name.as_str(), text(value))).collect(),
        body: answer.body_mut().read_to_vec()?,
    })
}

fn now() -> Result<u64, Box<dyn Error>> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

fn nonce() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
