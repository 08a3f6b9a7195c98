fn main() {
    use stratc::{render, view};
    let world = stratc::world::Disk::new(".");
    let t = std::time::Instant::now();
    let c = stratc::compile::compile(&world, None);
    eprintln!("compile {:?}", t.elapsed());
    for d in &c.diagnostics {
        let p = c.sources.start(d.span);
        println!("{}:{}:{} {} {}", c.sources.file(d.span.file()).path(), p.line, p.column, d.code.id, d.message.text(&Default::default()));
    }
    println!("{} elements", c.plan.elements().count());
    let engine = render::Engine::new(&[]).unwrap_or_else(|e| panic!("{e}"));
    let e = view::Edition::Public;
    let vis = view::Visible::new(&c.plan, e, c.as_of);
    let plans: Vec<_> = c.plan.strategies().filter_map(|(s, _)| view::PlanView::new(&c.plan, &vis, s, e, c.as_of)).collect();
    eprintln!("view {:?}", t.elapsed());
    let mut files = vec![render::index(&engine, &view::IndexView::new(&plans.iter().collect::<Vec<_>>(), e, c.as_of), &render::Format::ALL).unwrap_or_else(|e| panic!("{e}"))];
    for p in &plans {
        files.extend(render::plan(&engine, p, &render::Format::ALL).unwrap_or_else(|e| panic!("{e}")));
        std::fs::write(format!("/tmp/view-{}.json", p.id), serde_json::to_string_pretty(p).unwrap()).unwrap();
    }
    eprintln!("render {:?}", t.elapsed());
    for f in files { let p = std::path::Path::new("public").join(&f.path); std::fs::create_dir_all(p.parent().unwrap()).unwrap(); std::fs::write(p, f.bytes).unwrap(); }
}
