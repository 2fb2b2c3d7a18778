// Judges lists of arguments of external-dns with its own code: the parsing of its flags, and the checks that follow it.
//
// Reads a JSON array of {"args": [...], "env": {...}} from standard input and writes an array of texts: what external-dns says
// against each, and nothing where it would start.
package main

import (
	"encoding/json"
	"log"
	"os"

	"sigs.k8s.io/external-dns/pkg/apis/externaldns"
	"sigs.k8s.io/external-dns/pkg/apis/externaldns/validation"
)

type invocation struct {
	Args []string          `json:"args"`
	Env  map[string]string `json:"env"`
}

func main() {
	var invocations []invocation
	if err := json.NewDecoder(os.Stdin).Decode(&invocations); err != nil {
		log.Fatal(err)
	}
	verdicts := make([]string, len(invocations))
	for index, each := range invocations {
		if err := judge(each); err != nil {
			verdicts[index] = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		log.Fatal(err)
	}
}

func judge(each invocation) error {
	for name, value := range each.Env {
		if err := os.Setenv(name, value); err != nil {
			return err
		}
		defer os.Unsetenv(name)
	}
	config := externaldns.NewConfig()
	if err := config.ParseFlags(each.Args); err != nil {
		return err
	}
	return validation.ValidateConfig(config)
}
