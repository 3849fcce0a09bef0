// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Runs
 * @notice What Jobs needs to know of Bisection: what became of a run that an operator has committed to.
 */
interface IRuns {
    enum Status {
        None,
        Open,
        Confirmed,
        Refuted
    }

    /// @dev Laid out as Bisection's.
    struct Run {
        address defender;
        uint96 bond;
        address verifier;
        uint32 steps;
        uint32 nodes;
        uint32 liveGames;
        uint48 openUntil;
        Status status;
        bytes32 program;
        bytes32 initial;
        bytes32 outcome;
        bytes32 root;
    }

    function getRun(uint64 runId) external view returns (Run memory);
}
