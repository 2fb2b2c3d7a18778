// Command double stands in for a Terraform provider: it serves that provider's schema and remembers
// what it is told.
//
// Terraform's core then checks names, types, required arguments, block counts and references, plans,
// applies, finds no drift, and destroys. Nothing is checked that only the provider or its service knows.
//
// The schema is schema.json beside the binary, as `terraform providers schema -json` prints it, with one
// provider in it. What the service answers is invented, but for the answers that a file gives: see answers.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path"
	"path/filepath"

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
	text, err := os.ReadFile(filepath.Join(folder, "schema.json"))
	if err != nil {
		return "", nil, err
	}
	var document schemaDocument
	if err := json.Unmarshal(text, &document); err != nil {
		return "", nil, fmt.Errorf("schema.json: %w", err)
	}
	if len(document.Providers) != 1 {
		return "", nil, fmt.Errorf("schema.json must hold one provider, not %d", len(document.Providers))
	}
	s = &server{}
	for name, p := range document.Providers {
		address = name
		if s.provider, err = p.Provider.parse(); err != nil {
			return "", nil, err
		}
		if s.resources, err = parseSchemas(p.Resources); err != nil {
			return "", nil, err
		}
		if s.dataSources, err = parseSchemas(p.DataSources); err != nil {
			return "", nil, err
		}
	}
	s.answers, s.problem = readAnswers(folder)
	if s.problem == nil {
		s.problem = s.answers.check(path.Base(address), s.resources, s.dataSources)
	}
	return address, s, nil
}
