# Turns results into Markdown tables. Input: server, size, connections, requests, ticks, requests per CPU-second, one
# line a measurement; then "bare", server, nanoseconds and bytes of a request over a transport in memory; then server,
# bytes outside the heap, bytes in it, for each idle connection.
function median(list, count, i, j, t, a) {
  for (i = 1; i <= count; i++) a[i] = list[i]
  for (i = 2; i <= count; i++)
    for (j = i; j > 1 && a[j - 1] > a[j]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
  low = a[1]
  high = a[count]
  return count % 2 ? a[(count + 1) / 2] : (a[count / 2] + a[count / 2 + 1]) / 2
}

function values(key, into, i) {
  delete into
  for (i = 1; i <= n[key]; i++) into[i] = v[key, i]
  return n[key]
}

function ratios(mine, other, into, i) {
  delete into
  for (i = 1; i <= n[mine]; i++) into[i] = v[mine, i] / v[other, i]
  return n[mine]
}

function row(head, i) {
  printf "| %s |", head
  for (i = 1; i <= peers; i++) if (name[i] != "heed") printf " %s |", cell[name[i]]
  print ""
}

function rule(columns, i) {
  printf "|"
  for (i = 0; i < columns; i++) printf "---|"
  print ""
}

function header(what, first, i) {
  printf "| %s | %s |", what, first
  for (i = 1; i <= peers; i++) if (name[i] != "heed") printf " %s |", title[name[i]]
  print ""
  rule(peers + 1)
}

BEGIN {
  peers = split(names, name, " ")
  lines = split(titles, line, "\n")
  for (i = 1; i <= lines; i++) {
    at = index(line[i], "=")
    title[substr(line[i], 1, at - 1)] = substr(line[i], at + 1)
  }
}

NF == 6 { key = $1 SUBSEP $2 SUBSEP $3; v[key, ++n[key]] = $6 }
NF == 4 { key = $1 SUBSEP $2 SUBSEP "nanos"; v[key, ++n[key]] = $3
  key = $1 SUBSEP $2 SUBSEP "bytes"; v[key, ++n[key]] = $4 }
NF == 3 { key = $1 SUBSEP "out"; v[key, ++n[key]] = $2; key = $1 SUBSEP "in"; v[key, ++n[key]] = $3; held = 1
  key = $1 SUBSEP "sum"; v[key, ++n[key]] = $2 + $3 }

END {
  print "Requests per CPU-second, the sample server's against each other's: above 1 is ahead. Median, and the lowest and"
  print "highest of the rounds.\n"
  header("response, connections", "requests per CPU-second")
  sizeCount = split(sizes, size, " ")
  crowdCount = split(crowds, crowd, " ")
  for (s = 1; s <= sizeCount; s++)
    for (c = 1; c <= crowdCount; c++) {
      mine = "heed" SUBSEP size[s] SUBSEP crowd[c]
      for (i = 1; i <= peers; i++) {
        other = name[i] SUBSEP size[s] SUBSEP crowd[c]
        if (n[other] < n[mine]) { cell[name[i]] = "fails"; continue }
        count = ratios(mine, other, list)
        cell[name[i]] = sprintf("%.2f (%.2f–%.2f)", median(list, count), low, high)
      }
      count = values(mine, list)
      row(sprintf("%s, %s | %d", size[s] == "small" ? "14 bytes" : "1 MiB", crowd[c], median(list, count)))
    }
  print "\nThe connections alone, over a transport in memory: median (lowest–highest) for a request of 14 bytes.\n"
  print "| sample server | nanoseconds of CPU time | bytes of garbage |"
  rule(3)
  for (i = 1; i <= 2; i++) {
    printf "| %s |", i == 1 ? "with the gate" : "without the gate"
    for (p = 1; p <= 2; p++) {
      key = "bare" SUBSEP (i == 1 ? "heed" : "without-gate") SUBSEP (p == 1 ? "nanos" : "bytes")
      count = values(key, list)
      printf " %d (%d–%d) |", median(list, count), low, high
    }
    print ""
  }
  if (!held) exit
  print "\nBytes for each idle connection, after a full collection: median (lowest–highest).\n"
  print "| server | in the heap | outside the heap | together | against the sample server |"
  rule(5)
  values("heed" SUBSEP "sum", list)
  mine = median(list, n["heed" SUBSEP "sum"])
  for (i = 1; i <= peers; i++) {
    if (!n[name[i] SUBSEP "sum"]) continue
    printf "| %s |", title[name[i]]
    for (p = 1; p <= 3; p++) {
      key = name[i] SUBSEP (p == 1 ? "in" : p == 2 ? "out" : "sum")
      count = values(key, list)
      printf " %d (%d–%d) |", median(list, count), low, high
      middle = median(list, count)
    }
    printf " %.1f |\n", middle / mine
  }
}
