# Figures. What has no settled term is listed in in-bokmaal.txt.
