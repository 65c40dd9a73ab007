//! wxpay-rs, unchanged, asked by lines of JSON. Only the address that its requests go to is another.

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::io::{BufRead, Error, Write, stdin, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use wxpay_rs::WxPayResult;
use wxpay_rs::auth::{Sha256RsaSigner, Sha256RsaVerifier, Signer, Verifier};
use wxpay_rs::cert::{CertDownloader, CertManager, CertificateDownloader};
use wxpay_rs::config::{NotifyConfig, WxPayConfig};
use wxpay_rs::crypto::{Aes256GcmCipher, RsaOaepCipher, RsaOaepDecrypter};
use wxpay_rs::http::client::HttpResponse;
use wxpay_rs::http::{HttpClient, HttpMethod, ReqwestHttpClient};
use wxpay_rs::notify::{NotifyHandler, NotifyHeaders};
use wxpay_rs::services::transport::ServiceTransport;

const HOST: &str = "https://api.mch.weixin.qq.com";
type Headers = Vec<(String, String)>;
type Told = Result<Value, Box<dyn std::error::Error>>;

/// Its own HTTP client, to the sandbox's address. Keeps the status, which its errors do not always tell.
struct ToTheSandbox {
    client: ReqwestHttpClient,
    url: String,
    status: AtomicU16,
}

impl ToTheSandbox {
    fn new(url: &str) -> WxPayResult<Self> {
        let client = ReqwestHttpClient::builder().max_retries(0).build()?;
        Ok(Self { client, url: url.to_owned(), status: AtomicU16::new(0) })
    }

    fn here(&self, url: &str) -> String {
        url.replace(HOST, &self.url)
    }

    fn seen(&self, response: WxPayResult<HttpResponse>) -> WxPayResult<HttpResponse> {
        let status = response.as_ref().map_or(0, |response| response.status);
        self.status.store(status, Ordering::Relaxed);
        response
    }
}

#[async_trait]
impl HttpClient for ToTheSandbox {
    async fn get(&self, url: &str, headers: Headers) -> WxPayResult<HttpResponse> {
        self.seen(self.client.get(&self.here(url), headers).await)
    }

    async fn post(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.seen(self.client.post(&self.here(url), headers, body).await)
    }

    async fn put(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.seen(self.client.put(&self.here(url), headers, body).await)
    }

    async fn delete(&self, url: &str, headers: Headers) -> WxPayResult<HttpResponse> {
        self.seen(self.client.delete(&self.here(url), headers).await)
    }

    async fn patch(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.seen(self.client.patch(&self.here(url), headers, body).await)
    }
}

struct Peer {
    merchant: Value,
    http: Arc<ToTheSandbox>,
    signer: Arc<dyn Signer>,
    manager: Arc<CertManager>,
    transport: ServiceTransport,
    notifications: NotifyHandler,
}

fn text<'a>(asked: &'a Value, name: &str) -> Result<&'a str, Error> {
    asked[name].as_str().ok_or_else(|| Error::other(format!("{name} is no text")))
}

fn config_of(merchant: &Value) -> Result<WxPayConfig, Box<dyn std::error::Error>> {
    let mut config = WxPayConfig::builder()
        .app_id("wx88888888")
        .merchant_id(text(merchant, "mchid")?)
        .api_v3_key(text(merchant, "apiv3Key")?)
        .private_key(text(merchant, "privateKey")?.into())
        .cert_serial_number(text(merchant, "serial")?);
    for (id, pem) in merchant["certs"].as_object().into_iter().flatten() {
        let pem = pem.as_str().unwrap_or_default().into();
        config = if id.starts_with("PUB_KEY_ID") {
            config.platform_public_key(id, pem)
        } else {
            config.platform_certificate(pem)
        };
    }
    Ok(config.build()?)
}

impl Peer {
    fn new(merchant: Value) -> Result<Self, Box<dyn std::error::Error>> {
        let config = config_of(&merchant)?;
        let manager = Arc::new(CertManager::from_material(
            config.platform_certificates.clone(),
            config.platform_public_keys.clone(),
        )?);
        let signer: Arc<dyn Signer> =
            Arc::new(Sha256RsaSigner::new(&config.merchant_id, &config.private_key, &config.cert_serial_number)?);
        let http = Arc::new(ToTheSandbox::new(text(&merchant, "baseUrl")?)?);
        let notify = NotifyConfig::builder()
            .api_v3_key(&config.api_v3_key)
            .cert_serial_number(&config.cert_serial_number)
            .platform_certificate(Vec::new())
            .build()?;
        let verifier = Arc::new(Sha256RsaVerifier::from_manager(manager.clone()));
        Ok(Self {
            transport: ServiceTransport::new(Arc::new(config), http.clone(), signer.clone()),
            notifications: NotifyHandler::new(notify, verifier)?,
            merchant,
            http,
            signer,
            manager,
        })
    }

    async fn call(&self, asked: &Value) -> Told {
        let method = match text(asked, "method")? {
            "GET" => HttpMethod::Get,
            _ => HttpMethod::Post,
        };
        let body = (!asked["body"].is_null()).then(|| asked["body"].to_string());
        let answer = self.transport.request_default::<Value>(method, text(asked, "path")?, body.as_deref(), "interop");
        match answer.await {
            Ok(data) => Ok(json!([self.http.status.load(Ordering::Relaxed), data])),
            // An answer that it believes, and that tells an error.
            Err(error) if error.api_code().is_some() => {
                Ok(json!([self.http.status.load(Ordering::Relaxed), error.to_string()]))
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn certificates(&self) -> Told {
        let (url, mchid) = (text(&self.merchant, "baseUrl")?, text(&self.merchant, "mchid")?);
        let downloader = CertDownloader::new(url, mchid, self.signer.clone(), self.http.clone(), self.manager.clone())
            .with_api_v3_key(text(&self.merchant, "apiv3Key")?);
        let list = downloader.download().await?;
        Ok(list.into_iter().map(|(serial, der)| (serial, Value::from(STANDARD.encode(der)))).collect())
    }

    async fn notified(&self, asked: &Value) -> Told {
        let header = |name: &str| asked["headers"][name].as_str().unwrap_or_default();
        let headers = NotifyHeaders {
            timestamp: header("wechatpay-timestamp"),
            nonce: header("wechatpay-nonce"),
            serial: header("wechatpay-serial"),
            signature: header("wechatpay-signature"),
        };
        let verified = self.notifications.verify_and_parse(headers, text(asked, "body")?.as_bytes()).await?;
        let resource = &verified.request().resource;
        // What opens it there is made for payments and refunds only.
        let cipher = Aes256GcmCipher::new(text(&self.merchant, "apiv3Key")?)?;
        let data = resource.associated_data.as_deref().unwrap_or_default();
        Ok(Value::from(cipher.decrypt_notification(&resource.nonce, &resource.ciphertext, data)?))
    }

    async fn verifies(&self, asked: &Value) -> Told {
        let timestamp = text(asked, "timestamp")?.parse()?;
        let message = Sha256RsaSigner::build_sign_message(
            text(asked, "method")?,
            text(asked, "target")?,
            timestamp,
            text(asked, "nonce")?,
            text(asked, "body")?,
        );
        let key = (String::from("PUB_KEY_ID_1"), text(asked, "key")?.into());
        let verifier = Sha256RsaVerifier::new_with_public_keys(Vec::new(), vec![key])?;
        Ok(Value::from(verifier.verify(&message, text(asked, "signature")?).await?))
    }

    async fn answer(&self, asked: &Value) -> Told {
        match text(asked, "do")? {
            "call" => self.call(asked).await,
            "certificates" => self.certificates().await,
            "notified" => self.notified(asked).await,
            "verify" => self.verifies(asked).await,
            "encrypt" => {
                let cipher = RsaOaepCipher::from_public_key(text(asked, "key")?.as_bytes())?;
                Ok(Value::from(cipher.encrypt(text(asked, "text")?)?))
            }
            "decrypt" => {
                let cipher = RsaOaepDecrypter::new(text(&self.merchant, "privateKey")?.as_bytes())?;
                Ok(Value::from(cipher.decrypt(text(asked, "text")?)?))
            }
            other => Err(Error::other(format!("cannot {other}")).into()),
        }
    }
}

fn told(answer: Told) -> std::io::Result<()> {
    let line = match answer {
        Ok(value) => json!({ "value": value }),
        Err(error) => json!({ "error": error.to_string() }),
    };
    writeln!(stdout(), "{line}")?;
    stdout().flush()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut lines = stdin().lock().lines();
    let merchant = lines.next().ok_or_else(|| Error::other("no merchant"))??;
    let peer = Peer::new(serde_json::from_str(&merchant)?)?;
    told(Ok(Value::Bool(true)))?;
    for line in lines {
        let asked = serde_json::from_str(&line?)?;
        told(runtime.block_on(peer.answer(&asked)))?;
    }
    Ok(())
}
