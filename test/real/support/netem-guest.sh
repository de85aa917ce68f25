#!/bin/sh
# First process of a User-mode Linux whose root is the host's, read-only: makes it fit for network
# namespaces, runs a program and halts. Its own folder is $guest_folder, the program $guest_program.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TMPDIR=/run
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs run /run
ln -s /proc/self/fd /dev/fd 2>/dev/null
version=$(uname -r)
mkdir -p /run/modules/lib/modules /run/netns
ln -s "/usr/lib/uml/modules/$version" "/run/modules/lib/modules/$version"
printf '#!/bin/sh\nexec modprobe -d /run/modules "$@"\n' >/run/modprobe
chmod +x /run/modprobe
echo /run/modprobe >/proc/sys/kernel/modprobe
ip link set lo up
"$guest_node" "$guest_program" 2>&1
echo "guest ended $?"
halt -f
