fn main() {
    let world = stratc::world::Disk::new(".");
    let c = stratc::compile::compile(&world, None);
    for d in &c.diagnostics {
        let p = c.sources.start(d.span);
        println!("{}:{}:{} {} {}", c.sources.file(d.span.file()).path(), p.line, p.column, d.code.id, d.message.text(&Default::default()));
    }
    println!("{} elements", c.plan.elements().count());
}
