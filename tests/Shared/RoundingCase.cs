namespace iSocket.Tests.Shared
{
    /// <summary>A sensor value, a TEMPCAL and what the owner sees (T-2).</summary>
    public sealed class RoundingCase
    {
        private RoundingCase(int sixteenths, int calibration, int degrees)
        {
            Sixteenths = sixteenths;
            Calibration = calibration;
            Degrees = degrees;
        }

        /// <summary>The sensor's value in sixteenths of a degree.</summary>
        public int Sixteenths { get; }

        /// <summary>TEMPCAL.</summary>
        public int Calibration { get; }

        /// <summary>Whole degrees.</summary>
        public int Degrees { get; }

        /// <summary>The cases.</summary>
        public static RoundingCase[] All()
        {
            return new RoundingCase[]
            {
                new RoundingCase(400, 0, 25),
                new RoundingCase(407, 0, 25),
                new RoundingCase(408, 0, 26),
                new RoundingCase(7, 0, 0),
                new RoundingCase(8, 0, 1),
                new RoundingCase(-7, 0, 0),
                new RoundingCase(-8, 0, -1),
                new RoundingCase(-23, 0, -1),
                new RoundingCase(-24, 0, -2),
                new RoundingCase(480, 5, 25),
                new RoundingCase(72, 5, -1),
                new RoundingCase(73, 5, 0),
                new RoundingCase(88, 5, 1),
                new RoundingCase(-880, 9, -64),
                new RoundingCase(2000, 1, 124),
            };
        }
    }
}
