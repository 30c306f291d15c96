s = q"text"
