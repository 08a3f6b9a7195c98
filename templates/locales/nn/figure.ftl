# Orda i og rundt figurane.

figure-as-text = Figuren som tekst
figure-goals = Strategikart: frå visjon til mål
figure-goals-alone = Strategikart: måla og kva som byggjer opp under dei
figure-goals-summary = Kartet viser { $shown ->
    [one] eitt mål
   *[other] { $shown } mål
}, korleis dei heng saman, og kor mange tiltak kvart mål har.
figure-goals-left-out = Kartet viser { $shown } av { $count } mål. Alle står i oversikta.
figure-goals-more = { $count ->
    [one] og eitt mål til
   *[other] og { $count } mål til
}
figure-goals-below = { $count ->
    [one] eitt mål byggjer opp under
   *[other] { $count } mål byggjer opp under
}
figure-measures-count = { $count ->
    [one] eitt tiltak
   *[other] { $count } tiltak
}

figure-timeline = Tiltak og milepålar i tid
figure-timeline-summary = Tidslinje med { $count ->
    [one] eitt tiltak
   *[other] { $count } tiltak
} og { $milestones ->
    [0] ingen milepålar
    [one] éin milepåle
   *[other] { $milestones } milepålar
}.
figure-timeline-left-out = { $count ->
    [one] Eitt tiltak til står berre i tabellen.
   *[other] { $count } tiltak til står berre i tabellen.
}
figure-milestones-left-out = { $count ->
    [one] Éin seinare milepåle er ikkje med.
   *[other] { $count } seinare milepålar er ikkje med.
}
figure-milestones = Milepålar
figure-milestone-goal = målet skal vere nådd
figure-milestone-publish = blir publisert
figure-milestone-review = oppfølging
figure-today = Per { $date }

figure-matrix-summary = { $audiences } målgrupper og { $channels } kanalar. Målgrupper som ingen kanal når: { $gaps }.
figure-matrix-left-out = Figuren viser berre ein del av tabellen.

figure-trajectory = Utviklinga for «{ $indicator }»
figure-trajectory-state = { $state } per { $date }.
figure-trajectory-both = Målt { $actual } ({ $at }), forventa då { $expected }.
figure-trajectory-measured = Målt { $actual } ({ $at }).
figure-trajectory-expected = Forventa no: { $expected }.
figure-expected = forventa
figure-measured = målt
figure-target = måltal

figure-coverage = Kva som er svart på i «{ $document }»
figure-coverage-total = Heile dokumentet
figure-coverage-rest = Utan kapittel
figure-coverage-words = { $count ->
    [one] { $answered } av eitt krav svart på
   *[other] { $answered } av { $count } krav svart på
}
figure-coverage-left-out = { $count ->
    [one] Eitt kapittel til står berre i tabellen.
   *[other] { $count } kapittel til står berre i tabellen.
}
