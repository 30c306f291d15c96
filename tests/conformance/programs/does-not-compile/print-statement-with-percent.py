print "total: %d" % 5
