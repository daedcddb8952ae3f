#!/usr/bin/env pwsh
# Builds everything and runs all tests with coverage; further arguments go to 'dotnet test'.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

dotnet build Conformance.sln
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

# One project after the other: the engines' tests and those that start whole programs are not to compete. A project in which nothing ends
# for five minutes is ended, and the test that it was at is named.
dotnet test Conformance.sln --no-build -m:1 --collect:"XPlat Code Coverage" --results-directory TestResults `
    --blame-hang-timeout 5m --blame-hang-dump-type none @args
exit $LASTEXITCODE
