call(
    [1,
     2},
)
