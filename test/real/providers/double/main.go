// Command double stands in for a Terraform provider: it serves that provider's schema and remembers
// what it is told.
//
// Terraform's core then checks names, types, required arguments, block counts and references, plans,
// applies, finds no drift, and destroys. Nothing is checked that only the provider or its service knows.
//
// The schema is schema.jsonl beside the binary: see readSchema. What the service answers is invented, but for
// the answers that a file gives: see answers.
package main

import (
	"fmt"
	"log"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
)

func main() {
	address, s, err := load()
	if err != nil {
		log.Fatal(err)
	}
	if err := tf5server.Serve(address, func() tfprotov5.ProviderServer { return s }); err != nil {
		log.Fatal(err)
	}
}

// load reads the files beside the binary. The address is the provider's: "registry.terraform.io/vmware/avi".
func load() (address string, s *server, err error) {
	self, err := os.Executable()
	if err != nil {
		return "", nil, err
	}
	folder := filepath.Dir(self)
	s = &server{}
	s.answers, s.problem = readAnswers(folder)
	text, err := os.ReadFile(filepath.Join(folder, "schema.jsonl"))
	if err != nil {
		return "", nil, err
	}
	address, err = s.readSchema(text, wantedTypes(s.answers))
	if err != nil {
		return "", nil, fmt.Errorf("schema.jsonl: %w", err)
	}
	if s.problem == nil {
		s.problem = s.answers.check(path.Base(address), s.resources, s.dataSources)
	}
	return address, s, nil
}

// wantedTypes tells which types are served: those that TKO_DOUBLE_TYPES names, with commas, and those that
// are answered for; where it is not set, all. A big provider's whole schema costs Terraform half a second with
// every command.
func wantedTypes(given answers) func(typeName string) bool {
	list, limited := os.LookupEnv("TKO_DOUBLE_TYPES")
	named := map[string]bool{}
	for _, typeName := range strings.Split(list, ",") {
		named[typeName] = true
	}
	for _, one := range given {
		named[one.typeName] = true
	}
	return func(typeName string) bool { return !limited || named[typeName] }
}
