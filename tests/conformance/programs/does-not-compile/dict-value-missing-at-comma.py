ages = {
    "ann": 30,
    "bob": ,
    "cid": 3,
}
