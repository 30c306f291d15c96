def todo():
    # nothing here yet


todo()
