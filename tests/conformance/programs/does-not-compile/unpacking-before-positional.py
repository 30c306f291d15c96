print(**{"sep": "-"}, "a")
