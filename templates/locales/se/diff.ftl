### Buohtastahttimiid cealkagat, davvisámegillii. Dat mat váilot, leat girjedárogillii.
