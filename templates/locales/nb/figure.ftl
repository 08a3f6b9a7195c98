# Ordene i og rundt figurene.

figure-as-text = Figuren som tekst
figure-goals = Strategikart: fra visjon til mål
figure-goals-alone = Strategikart: målene og hva som bygger opp under dem
figure-goals-summary = Kartet viser { $shown ->
    [one] ett mål
   *[other] { $shown } mål
}, hvordan de henger sammen, og hvor mange tiltak hvert mål har.
figure-goals-left-out = Kartet viser { $shown } av { $count } mål. Alle står i oversikten.
figure-goals-more = { $count ->
    [one] og ett mål til
   *[other] og { $count } mål til
}
figure-goals-below = { $count ->
    [one] ett mål bygger opp under
   *[other] { $count } mål bygger opp under
}
figure-measures-count = { $count ->
    [one] ett tiltak
   *[other] { $count } tiltak
}

figure-timeline = Tiltak og milepæler i tid
figure-timeline-summary = Tidslinje med { $count ->
    [one] ett tiltak
   *[other] { $count } tiltak
} og { $milestones ->
    [0] ingen milepæler
    [one] én milepæl
   *[other] { $milestones } milepæler
}.
figure-timeline-left-out = { $count ->
    [one] Ett tiltak til står bare i tabellen.
   *[other] { $count } tiltak til står bare i tabellen.
}
figure-milestones-left-out = { $count ->
    [one] Én senere milepæl er ikke med.
   *[other] { $count } senere milepæler er ikke med.
}
figure-milestones = Milepæler
figure-milestone-goal = målet skal være nådd
figure-milestone-publish = publiseres
figure-milestone-review = oppfølging
figure-today = Per { $date }

figure-matrix-summary = { $audiences } målgrupper og { $channels } kanaler. Målgrupper som ingen kanal når: { $gaps }.
figure-matrix-left-out = Figuren viser bare en del av tabellen.

figure-trajectory = Utviklingen for «{ $indicator }»
figure-trajectory-state = { $state } per { $date }.
figure-trajectory-both = Målt { $actual } ({ $at }), forventet da { $expected }.
figure-trajectory-measured = Målt { $actual } ({ $at }).
figure-trajectory-expected = Forventet nå: { $expected }.
figure-expected = forventet
figure-measured = målt
figure-target = måltall

figure-coverage = Hva som er besvart i «{ $document }»
figure-coverage-total = Hele dokumentet
figure-coverage-rest = Uten kapittel
figure-coverage-words = { $count ->
    [one] { $answered } av ett krav besvart
   *[other] { $answered } av { $count } krav besvart
}
figure-coverage-left-out = { $count ->
    [one] Ett kapittel til står bare i tabellen.
   *[other] { $count } kapitler til står bare i tabellen.
}
