### Buohtastahttimiid cealkagat, davvisámegillii. Dat mat váilot, leat girjedárogillii.

## The pages
changes-before = Ovdal
changes-now = Dál
