// Worked out by src/Kernel/Lunar; Tests/Browser/LunarTableTests.cs of the room says when it must be written anew, and how.

/** The first day of the first month of the table. */
export const firstDay = "2020-01-25";
export const firstMonth = 1;

/** How many months there are, up to the end of the lunar year 2100. */
export const count = 1002;

/** Four months a digit, a set bit for a month of 30 days. */
export const lengths =
  "749b5556aa6d52da95d49da4dd26d52daa5b52b6a57527693749764b6a5b52b5a55d4ada4dd25e92ea96d4ada55acab6"
  + "53749764bb25b52b6956aaad555aa5d92ec95d4aea56caad555aa9b54baa5752ba93b49b5556aaad52da95d4aea2ed26"
  + "d536aaad52d695b52ba8bb45ba4baa5b52b6a56d2aea4ed16e8aea56d48";

/** Which of them are leap months, counted from 0. */
export const leapMonths = [
  4, 39, 68, 104, 139, 172, 204, 240, 274, 304, 339, 374, 404, 439, 474, 510, 539, 574, 610, 639, 674, 709, 745, 774, 809, 845, 874, 909, 944, 979,
];
