#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wechatpay_entrust_fuzz::certificates(data));
