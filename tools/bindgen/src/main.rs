//! `bindgen INPUT.wasm OUT_DIR OUT_NAME`: the wasm-bindgen generator, pinned through this workspace's Cargo.lock.

use wasm_bindgen_cli_support::Bindgen;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(out), Some(name)) = (arguments.next(), arguments.next(), arguments.next()) else {
        anyhow::bail!("usage: bindgen INPUT.wasm OUT_DIR OUT_NAME");
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        .out_name(&name)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(out)
}
