package cassandra

import (
	"net"
	"regexp"
	"strconv"
	"strings"
)

// hostName: a name, an IPv4 address, or an IPv6 address in brackets, as in
// https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2, with the _ that names in container networks have.
var hostName = regexp.MustCompile(`^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])$`)

// setHosts takes host[:port][,…]. All nodes of a cluster listen on one port, so the only port that is named is that of the
// hosts without one, and of nodes that are found later.
func (c *config) setHosts(list string) error {
	type host struct{ name, port string }
	var hosts []host
	ports := map[string]int{}
	for _, item := range strings.Split(list, ",") {
		name, port := cutPort(item)
		if !hostName.MatchString(name) {
			return dsnError("a host must be a name, an IPv4 address or an IPv6 address in [], got %q", item)
		}
		if port != "" {
			number, err := strconv.ParseUint(port[1:], 10, 16)
			if err != nil || number == 0 {
				return dsnError("a port must be a number from 1 to 65535, got %q", item)
			}
			port = strconv.FormatUint(number, 10)
			ports[port] = int(number)
		}
		hosts = append(hosts, host{strings.Trim(name, "[]"), port})
	}
	if len(ports) == 1 {
		for _, number := range ports {
			c.port = number
		}
	}
	for _, host := range hosts {
		if host.port == "" {
			host.port = strconv.Itoa(c.port)
		}
		c.hosts = append(c.hosts, net.JoinHostPort(host.name, host.port))
	}
	return nil
}

// cutPort leaves the colons in brackets alone. The port keeps its own, so that "host:" is not taken for a host without one.
func cutPort(item string) (string, string) {
	if colon := strings.LastIndex(item, ":"); colon > strings.LastIndex(item, "]") {
		return item[:colon], item[colon:]
	}
	return item, ""
}
