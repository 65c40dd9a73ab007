//! `bindgen INPUT.wasm OUT_DIR OUT_NAME`: the wasm-bindgen generator, pinned through this workspace's Cargo.lock.

use wasm_bindgen_cli_support::Bindgen;

/// How the section of target features says that functions may give several values.
const MANY_VALUES: &[u8] = b"+\x0amultivalue";

/// Says that they may not. Engines have one way into every function that gives at most one value, and compile another for
/// each kind that gives more, at every start. Rust itself makes none.
fn without_many_values(mut wasm: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let at = wasm.windows(MANY_VALUES.len()).position(|window| window == MANY_VALUES);
    let prefix = at.and_then(|at| wasm.get_mut(at));
    *prefix.ok_or_else(|| anyhow::anyhow!("the wasm names no feature multivalue"))? = b'-';
    Ok(wasm)
}

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(out), Some(name)) = (arguments.next(), arguments.next(), arguments.next()) else {
        anyhow::bail!("usage: bindgen INPUT.wasm OUT_DIR OUT_NAME");
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(&name, without_many_values(std::fs::read(input)?)?)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(out)
}
