names = ["ann", "bob" "cid", 5 6]
