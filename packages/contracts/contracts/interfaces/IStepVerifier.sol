// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title StepVerifier
 * @notice Judges one step of a run, exactly and alone. A contract of its own for each kind of run; without state.
 */
interface IStepVerifier {
    /**
     * @param program what determines the run: a hash of everything that its steps read beside the state
     * @param index of the step, from 0
     * @param node of the step's graph, from 0
     * @param nodes of the graph; 1 where a step is judged at once
     */
    struct Step {
        bytes32 program;
        uint256 index;
        uint256 node;
        uint256 nodes;
    }

    /**
     * @notice Whether `witness` shows that the step leads from the state `pre` to the state `post`.
     * @dev Must be true for exactly one `post` at most: two would make two runs of one program right.
     * @param pre data of the state's leaf in the run's tree, or of its initial state
     * @param post data of the leaf after it
     * @param witness what else the step reads, proven under `program`
     */
    function verifyStep(Step calldata step, bytes calldata pre, bytes calldata post, bytes calldata witness)
        external
        view
        returns (bool);
}
